<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>green_corridors</Name>
    <UserStyle>
      <Name>green_corridors</Name>
      <Title>绿廊绿道<Localized lang="en">Green corridors</Localized></Title>
      <Abstract>Ecological corridors as bands, greenways as dots.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>coast_belt</Name>
          <Title>生态海岸带<Localized lang="en">Ecological coast belt</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>coast_belt</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#a9d8c8</CssParameter><CssParameter name="fill-opacity">0.35</CssParameter></Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>coast_belt_line</Name>
          <Title>生态岸线<Localized lang="en">Ecological shore</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>coast_belt</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#8fcdb8</CssParameter>
              <CssParameter name="stroke-width">11</CssParameter>
              <CssParameter name="stroke-opacity">0.7</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
            <VendorOption name="soft-edge">0.8</VendorOption>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>eco_corridor</Name>
          <Title>生态廊道<Localized lang="en">Ecological corridor</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_corridor</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MinScaleDenominator>100000</MinScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#a5d28f</CssParameter>
              <CssParameter name="stroke-width">9</CssParameter>
              <CssParameter name="stroke-opacity">0.7</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
            <VendorOption name="soft-edge">0.8</VendorOption>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>eco_corridor</Name>
          <Title>生态廊道<Localized lang="en">Ecological corridor</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_corridor</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>100000</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#a5d28f</CssParameter>
              <CssParameter name="stroke-width">17</CssParameter>
              <CssParameter name="stroke-opacity">0.65</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
            <VendorOption name="soft-edge">0.8</VendorOption>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>coast_belt</Name>
          <Title>生态海岸带<Localized lang="en">Ecological coast belt</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>coast_belt</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>160000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#6fb09d</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-opacity">0.7</CssParameter>
              <CssParameter name="stroke-dasharray">8 4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>eco_corridor</Name>
          <Title>生态廊道<Localized lang="en">Ecological corridor</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_corridor</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#5b9e4c</CssParameter>
              <CssParameter name="stroke-width">1.4</CssParameter>
              <CssParameter name="stroke-dasharray">9 4</CssParameter>
              <CssParameter name="stroke-linecap">butt</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>greenway</Name>
          <Title>绿道<Localized lang="en">Greenway</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>greenway</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MinScaleDenominator>90000</MinScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#7fbf8d</CssParameter>
              <CssParameter name="stroke-width">0.9</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>greenway</Name>
          <Title>绿道<Localized lang="en">Greenway</Localized></Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>greenway</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>90000</MaxScaleDenominator>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#ffffff</CssParameter>
              <CssParameter name="stroke-width">3.4</CssParameter>
              <CssParameter name="stroke-opacity">0.8</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#3f9553</CssParameter>
              <CssParameter name="stroke-width">2.2</CssParameter>
              <CssParameter name="stroke-dasharray">0.1 4.2</CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>300000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">11</CssParameter></Font>
            <LabelPlacement><LinePlacement></LinePlacement></LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#2f7a62</CssParameter></Fill>
            <Priority><ogc:Literal>1100</ogc:Literal></Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="autoWrap">100</VendorOption>
            <VendorOption name="followLine">true</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>eco_corridor</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>coast_belt</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>200000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">10.5</CssParameter></Font>
            <LabelPlacement><LinePlacement><PerpendicularOffset>7</PerpendicularOffset></LinePlacement></LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#3c7a34</CssParameter></Fill>
            <Priority><ogc:Literal>700</ogc:Literal></Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="repeat">500</VendorOption>
            <VendorOption name="followLine">true</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>label</Name>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"/><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>greenway</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>60000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label><ogc:PropertyName>name_zh</ogc:PropertyName></Label>
            <Font><CssParameter name="font-family">Noto Sans SC</CssParameter><CssParameter name="font-size">10</CssParameter></Font>
            <LabelPlacement><LinePlacement><PerpendicularOffset>6</PerpendicularOffset></LinePlacement></LabelPlacement>
            <Halo>
              <Radius>1.6</Radius>
              <Fill><CssParameter name="fill">#ffffff</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill>
            </Halo>
            <Fill><CssParameter name="fill">#2f7d43</CssParameter></Fill>
            <Priority><ogc:Literal>500</ogc:Literal></Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="repeat">500</VendorOption>
            <VendorOption name="followLine">true</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
