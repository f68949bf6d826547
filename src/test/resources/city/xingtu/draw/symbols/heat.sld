<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A heat surface</Title>
  <Transformation><ogc:Function name="vec:Heatmap">
    <ogc:Function name="parameter"><ogc:Literal>data</ogc:Literal></ogc:Function>
    <ogc:Function name="parameter"><ogc:Literal>weightAttr</ogc:Literal><ogc:Literal>rank</ogc:Literal></ogc:Function>
    <ogc:Function name="parameter"><ogc:Literal>radiusPixels</ogc:Literal><ogc:Literal>40</ogc:Literal></ogc:Function>
  </ogc:Function></Transformation>
  <Rule><RasterSymbolizer><Opacity>0.8</Opacity><ColorMap type="ramp">
    <ColorMapEntry color="#ffffb2" quantity="0" opacity="0"/><ColorMapEntry color="#fd8d3c" quantity="0.5" opacity="0.8"/><ColorMapEntry color="#bd0026" quantity="1"/>
  </ColorMap></RasterSymbolizer></Rule>
</FeatureTypeStyle>
