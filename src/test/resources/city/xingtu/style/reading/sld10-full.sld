<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer>
    <Name>towns</Name>
    <UserStyle>
      <Name>towns</Name>
      <Title>城镇<Localized lang="en">Towns</Localized></Title>
      <Abstract>Everything that SLD 1.0 says about vector symbols.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>large</Name>
          <Title>大城镇<Localized lang="en">Large towns</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan><ogc:PropertyName>people</ogc:PropertyName><ogc:Literal>10000</ogc:Literal></ogc:PropertyIsGreaterThan>
              <ogc:Not><ogc:PropertyIsNull><ogc:PropertyName>name</ogc:PropertyName></ogc:PropertyIsNull></ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MinScaleDenominator>5000</MinScaleDenominator>
          <MaxScaleDenominator>1.0E5</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#AABBCC</CssParameter><CssParameter name="fill-opacity">0.5</CssParameter></Fill>
            <Stroke>
              <CssParameter name="stroke"><ogc:PropertyName>colour</ogc:PropertyName></CssParameter>
              <CssParameter name="stroke-width"><ogc:Literal>1.5</ogc:Literal></CssParameter>
              <CssParameter name="stroke-dasharray">4,2.5</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">bevel</CssParameter>
              <CssParameter name="stroke-dashoffset">1</CssParameter>
              <CssParameter name="stroke-opacity">.25</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
          <PolygonSymbolizer>
            <Fill>
              <GraphicFill><Graphic>
                <Mark><WellKnownName>shape://slash</WellKnownName><Stroke><CssParameter name="stroke">#f00</CssParameter></Stroke></Mark>
                <Size>8</Size>
              </Graphic></GraphicFill>
            </Fill>
          </PolygonSymbolizer>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name</ogc:PropertyName> (<ogc:PropertyName>people</ogc:PropertyName>)</Label>
            <Font>
              <CssParameter name="font-family">Noto Sans SC</CssParameter>
              <CssParameter name="font-size">12</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
              <CssParameter name="font-style">normal</CssParameter>
            </Font>
            <LabelPlacement><PointPlacement>
              <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0</AnchorPointY></AnchorPoint>
              <Displacement><DisplacementX>0</DisplacementX><DisplacementY>-4</DisplacementY></Displacement>
              <Rotation>30</Rotation>
            </PointPlacement></LabelPlacement>
            <Halo><Radius>2</Radius><Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.8</CssParameter></Fill></Halo>
            <Fill><CssParameter name="fill">#333333</CssParameter></Fill>
            <Priority><ogc:PropertyName>people</ogc:PropertyName></Priority>
            <VendorOption name="spaceAround">5</VendorOption>
            <VendorOption name="autoWrap">80</VendorOption>
            <VendorOption name="maxDisplacement">20</VendorOption>
            <VendorOption name="partials">true</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <ElseFilter/>
          <PointSymbolizer>
            <Graphic>
              <Mark><WellKnownName>triangle</WellKnownName><Fill><CssParameter name="fill">#00ff00</CssParameter></Fill></Mark>
              <Opacity>0.7</Opacity><Size>9</Size><Rotation>180</Rotation>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#123456</CssParameter></Stroke>
            <PerpendicularOffset>-3</PerpendicularOffset>
          </LineSymbolizer>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name</ogc:PropertyName></Label>
            <LabelPlacement><LinePlacement><PerpendicularOffset>5</PerpendicularOffset></LinePlacement></LabelPlacement>
            <VendorOption name="followLine">true</VendorOption>
            <VendorOption name="repeat">300</VendorOption>
            <VendorOption name="group">yes</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
